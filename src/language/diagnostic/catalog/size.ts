// What is said about processes that are too large, or lean on faulty ones.

export const size = {};
