/** SHA-256 as lower-case hexadecimal; a string is taken as UTF-8. */
export type Digest = (bytes: Uint8Array | string) => string
