// What is said about those who act: columns, roles, who checks whom.

export const actor = {};
