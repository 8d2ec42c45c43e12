// What is said about the words of activities.

export const text = {};
