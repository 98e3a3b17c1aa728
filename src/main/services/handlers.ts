import type { AnswerOf, CallName, RequestOf } from '#contract/calls'
import type { Session } from './session'

/** A value that is handed on as it is: services answer with their own immutable data, not with copies. */
export type Immutable<T> = T extends readonly (infer E)[]
  ? readonly Immutable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T

/** What answers a call: a checked request in, the answer out. Throws `Failed` for everything that can go wrong. */
export type Handler<N extends CallName> = (request: RequestOf<N>, session: Session) => Promise<Immutable<AnswerOf<N>>>

/** The handlers of some calls, by name. All services together have one for each call of the table. */
export type Handlers<N extends CallName = CallName> = { readonly [K in N]: Handler<K> }

/** The calls of one subject: `CallsOf<'documents'>` is `documents.open`, `documents.save`, … */
export type CallsOf<S extends string> = Extract<CallName, `${S}.${string}`>
