/** Writes Alex's exports into `folder`/alex, and what they hold into `folder`/story.json; always the same bytes. */
export function generate(folder: string): void;
