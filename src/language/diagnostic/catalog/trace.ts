// What is said about requirements and outputs: what nobody delivers, what nobody uses.

export const trace = {};
