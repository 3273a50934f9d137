/**
 * The weight of a `call` that nobody answered, which has 0 minutes. Somebody reached out and the other one can see it,
 * as with a message, so it goes one way and adds what a message does: half of what a call does.
 */
export const ATTEMPT = 0.5;
