// What is said about how long things take.

export const time = {};
