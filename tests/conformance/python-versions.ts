/** The interpreters on which reference/CONFORMANCE.md has confirmed most of its rows. */
export const PYTHON3 = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];
export const PYTHON = ["2.7", ...PYTHON3];
