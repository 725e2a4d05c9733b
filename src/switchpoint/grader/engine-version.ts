/** The version that results carry: that of package.json (a test holds the two together). */
export const engineVersion = "0.1.0";
