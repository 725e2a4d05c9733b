/**
 * Search: a dialog over Pagefind's index, loaded when the dialog is first opened.
 */
interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
  readonly sub_results?: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: readonly { data(): Promise<Hit> }[] } | null>;
  options(options: { baseUrl: string }): Promise<void>;
}

let pagefind: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  const root = new URL(document.documentElement.dataset["root"] ?? "./", location.href);
  return (pagefind ??= import(/* @vite-ignore */ new URL("pagefind/pagefind.js", root).href).then(async (module: Pagefind) => {
    await module.options({ baseUrl: root.pathname });
    return module;
  }));
}

/** Opens the dialog. */
export function openSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>("dialog.search")!;
  const input = dialog.querySelector("input")!;
  if (!dialog.dataset["ready"]) {
    dialog.dataset["ready"] = "yes";
    input.addEventListener("input", () => void show(dialog, input.value));
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      dialog.querySelector<HTMLAnchorElement>("li a")?.click();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || (event.target as Element).closest("li a")) dialog.close();
    });
  }
  dialog.showModal();
  void load().catch(
    () => (dialog.querySelector("p")!.textContent = "Search needs the built site: run `npm run build` and `npm run preview`."),
  );
}

async function show(dialog: HTMLDialogElement, query: string): Promise<void> {
  const [status, list] = [dialog.querySelector("p")!, dialog.querySelector("ol")!];
  const found = await (await load()).debouncedSearch(query);
  if (found === null) return;
  const hits = await Promise.all(found.results.slice(0, 6).map((result) => result.data()));
  status.textContent = query.trim() === "" ? "" : `${found.results.length} ${found.results.length === 1 ? "page" : "pages"}`;
  list.replaceChildren(...hits.flatMap(links));
}

function links(hit: Hit): HTMLElement[] {
  const parts = hit.sub_results?.slice(0, 3) ?? [];
  return (parts.length > 0 ? parts : [{ title: hit.meta.title ?? hit.url, url: hit.url, excerpt: hit.excerpt }]).map(
    ({ title, url, excerpt }) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      link.href = url;
      link.appendChild(document.createElement("b")).textContent = title;
      // Pagefind escapes the text and adds <mark>.
      link.appendChild(document.createElement("span")).innerHTML = excerpt;
      return item;
    },
  );
}
