/** Marks on lines of code that are part of the page: where threads are, what is at fault. */

/** Something to mark at a line: a thread that is there. `colour` is "t0" to "t6". */
export interface LineMark {
  readonly line: number;
  readonly name: string;
  readonly colour: string;
}

/** Marks the lines (`.line`) in `layers`, and takes earlier marks away. Lines count from 1. */
export function markLines(layers: HTMLElement, marks: readonly LineMark[], wrong: readonly { readonly line: number }[] = []): void {
  const lines = [...layers.querySelectorAll<HTMLElement>(".line")];
  for (const line of lines) {
    line.className = "line";
    line.removeAttribute("style");
    line.querySelector(".who")?.remove();
  }
  for (const { line } of wrong) lines[line - 1]?.classList.add("wrong");
  for (const { line, name, colour } of marks) {
    const span = lines[line - 1];
    if (!span) continue;
    // The stripe at the left has a part for each thread, the tint is the last one's.
    const stripes = span.style.getPropertyValue("--threads");
    const width = 3 * (stripes === "" ? 1 : stripes.split("inset").length);
    span.style.setProperty("--threads", `${stripes === "" ? "" : `${stripes}, `}inset ${width}px 0 var(--${colour})`);
    span.classList.add("here", colour);
    const who =
      span.querySelector(".who") ??
      span.appendChild(Object.assign(document.createElement("span"), { className: "who", ariaHidden: "true" }));
    const label = document.createElement("b");
    label.className = colour;
    label.textContent = name;
    who.append(label);
  }
}
