/** The page's calls, each answered by the message that belongs to it. */
export const CALL_CHANNEL = 'galley:call'
/** Events on their way to the page. */
export const MESSAGE_CHANNEL = 'galley:message'
