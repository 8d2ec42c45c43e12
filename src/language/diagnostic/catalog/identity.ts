// What is said about the identity of an SOP: its numbers, dates, lists and names.

export const identity = {};
