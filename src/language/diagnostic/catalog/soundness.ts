// What is said about flows that can wait for ever, do something twice, or leave work running.

export const soundness = {};
