/** The exports of the invented Alex Moreau: paths of files. */
export const exampleExports: string[];
