/**
 * The full editor: Monaco with TypeScript's own diagnostics, completion and hover for Python's modules. Loaded when a reader
 * first clicks into a program; about three megabytes, so never before.
 *
 * Esc, then Tab, leaves it (otherwise Tab indents): the line below it says so.
 */
import * as monaco from "monaco-editor/editor";
import "monaco-editor/features/register.all";
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import { typescriptDefaults } from "monaco-editor/languages/features/typescript/register";
import { shikiToMonaco } from "@shikijs/monaco";
// The suffixes ?worker and ?raw are Vite's; the linter looks for the file itself.
// oxlint-disable import/default
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import ScriptWorker from "monaco-editor/languages/features/typescript/ts.worker?worker";
import { day, night } from "./colours.ts";
import type { LineMark } from "./line-marks.ts";
import { theHighlighter } from "./highlight.ts";
import { moduleTypes } from "./types.ts";

/** What the cell asks of it. */
export interface FullEditor {
  readonly text: string;
  replace(text: string): void;
  undo(): void;
  focus(): void;
  mark(marks: readonly LineMark[]): void;
  faults(faults: readonly { line: number; message: string }[]): void;
  /** It is in the page now; take over the sideways scroll of the text area. */
  shown(scrollLeft: number): void;
}

interface Start {
  readonly file: string;
  /** Where undo leads. */
  readonly original: string;
  readonly text: string;
  /** Offsets into `text`. */
  readonly selection: readonly [number, number];
  changed(text: string): void;
}

/** As in styles/cell.css, so that nothing moves when the editor is swapped in: rem. */
const FONT_SIZE = 0.84;
const LINE_HEIGHT = 1.375;

let ready = false;

function setUp(): void {
  if (ready) return;
  ready = true;
  self.MonacoEnvironment = {
    getWorker: (_, label) => (label === "typescript" || label === "javascript" ? new ScriptWorker() : new EditorWorker()),
  };
  if (!monaco.languages.getLanguages().some(({ id }) => id === "typescript"))
    monaco.languages.register({ id: "typescript", extensions: [".ts"] });
  shikiToMonaco(theHighlighter(), monaco as never, { tokenizeTimeLimit: 3000 });
  typescriptDefaults.setCompilerOptions({
    target: 99,
    module: 99,
    moduleResolution: 100 as never,
    lib: ["lib.esnext.d.ts"],
    strict: true,
    noEmit: true,
    types: [],
    moduleDetection: 3 as never,
  });
  for (const { path, text } of moduleTypes) typescriptDefaults.addExtraLib(text, path);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const dress = (): void => monaco.editor.setTheme((dark.matches ? night : day).name!);
  dark.addEventListener("change", dress);
  dress();
}

/** Makes an editor in `box`. */
export function mountFullEditor(box: HTMLElement, start: Start): FullEditor {
  setUp();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const uri = monaco.Uri.parse(`file:///${crypto.randomUUID()}/${start.file}`);
  const model = monaco.editor.createModel(start.original, "typescript", uri);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  // What was typed so far becomes one edit, so that undo leads back to the original.
  if (start.text !== start.original) model.pushEditOperations([], [{ range: model.getFullModelRange(), text: start.text }], () => null);
  const editor = monaco.editor.create(box, {
    model,
    fontFamily: getComputedStyle(box.ownerDocument.documentElement).getPropertyValue("--mono"),
    fontSize: rem * FONT_SIZE,
    fontLigatures: false,
    lineHeight: rem * LINE_HEIGHT,
    padding: { top: 14, bottom: 14 },
    minimap: { enabled: false },
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 17,
    scrollBeyondLastColumn: 0,
    glyphMargin: false,
    folding: false,
    scrollBeyondLastLine: false,
    overviewRulerLanes: 0,
    hideCursorInOverviewRuler: true,
    overviewRulerBorder: false,
    renderLineHighlight: "none",
    scrollbar: { alwaysConsumeMouseWheel: false, vertical: "hidden", horizontalScrollbarSize: 8 },
    guides: { indentation: false },
    contextmenu: false,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    ariaLabel: `Program ${start.file}. Escape, then Tab, leaves the editor.`,
    stickyScroll: { enabled: false },
    occurrencesHighlight: "off",
    wordBasedSuggestions: "off",
    bracketPairColorization: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false },
  });
  const fit = (): void => {
    box.style.height = `${editor.getContentHeight()}px`;
    editor.layout();
  };
  editor.onDidContentSizeChange(fit);
  editor.onDidChangeModelContent(() => start.changed(model.getValue()));
  const note = letTabOut(editor);
  const [from, to] = start.selection.map((offset) => model.getPositionAt(offset)) as [monaco.Position, monaco.Position];
  editor.setSelection(monaco.Range.fromPositions(from, to));
  const marked = editor.createDecorationsCollection();

  return {
    get text() {
      return model.getValue();
    },
    replace: (text) => {
      editor.pushUndoStop();
      editor.executeEdits("reset", [{ range: model.getFullModelRange(), text }]);
      editor.pushUndoStop();
    },
    undo: () => editor.trigger("menu", "undo", null),
    focus: () => editor.focus(),
    mark: (marks) => marked.set(marks.map(decoration)),
    faults: (faults) =>
      monaco.editor.setModelMarkers(
        model,
        "switchpoint",
        faults.map(({ line, message }) => ({
          message,
          severity: monaco.MarkerSeverity.Error,
          startLineNumber: line,
          endLineNumber: line,
          startColumn: model.getLineFirstNonWhitespaceColumn(Math.min(line, model.getLineCount())) || 1,
          endColumn: model.getLineMaxColumn(Math.min(line, model.getLineCount())),
        })),
      ),
    shown: (scrollLeft) => {
      box.after(note);
      fit();
      editor.setScrollLeft(scrollLeft);
    },
  };
}

function decoration({ line, name, colour }: LineMark): monaco.editor.IModelDeltaDecoration {
  return {
    range: new monaco.Range(line, 1, line, 1),
    options: {
      isWholeLine: true,
      className: `line here ${colour}`,
      after: { content: `  ${name}`, inlineClassName: `thread-here ${colour}` },
    },
  };
}

/** Esc makes the next Tab leave the editor (WCAG 2.1.2); the way out is written below. */
function letTabOut(editor: monaco.editor.IStandaloneCodeEditor): HTMLElement {
  const note = document.createElement("p");
  note.className = "way-out";
  note.textContent = "Esc, then Tab, leaves the editor.";
  note.hidden = true;
  editor.onDidFocusEditorText(() => (note.hidden = false));
  editor.onDidBlurEditorText(() => {
    note.hidden = true;
    editor.updateOptions({ tabFocusMode: false });
  });
  editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) editor.updateOptions({ tabFocusMode: true });
  });
  return note;
}
