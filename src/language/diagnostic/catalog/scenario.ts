// What is said about runs that a process must allow or forbid.

export const scenario = {};
