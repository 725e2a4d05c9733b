import { expect, test } from "vitest";
import { relativised, relativisedStyles } from "../../src/site/build/relative-addresses.ts";

test("addresses from the root become relative to the page", () => {
  const html =
    '<a href="/"></a><a href="/09-locks/#race"></a><script src="/_astro/page.js"></script><a href="#here"></a><a href="https://docs.python.org/3/"></a>';
  expect(relativised(html, "09-locks/index.html")).toBe(
    '<a href="../"></a><a href="./#race"></a><script src="../_astro/page.js"></script><a href="#here"></a><a href="https://docs.python.org/3/"></a>',
  );
  expect(relativised(html, "index.html")).toBe(
    '<a href="./"></a><a href="09-locks/#race"></a><script src="_astro/page.js"></script><a href="#here"></a><a href="https://docs.python.org/3/"></a>',
  );
});

test("style sheets find their fonts beside themselves", () => {
  const css = 'src:url(/_astro/serif.woff2) format("woff2");background:url("data:image/png;base64,xx")';
  expect(relativisedStyles(css, "_astro/page.css")).toBe('src:url(serif.woff2) format("woff2");background:url("data:image/png;base64,xx")');
});
