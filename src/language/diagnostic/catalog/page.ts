// What is said about the paper that an SOP is printed on.

export const page = {};
