/**
 * The colours of code, light and dark: one pair of themes for the static pages (Shiki) and the full editor (Monaco).
 */
import type { ThemeRegistrationRaw } from "shiki/core";

interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly keyword: string;
  readonly text: string;
  readonly name: string;
  readonly paper: string;
  readonly select: string;
}

function theme(name: string, type: "light" | "dark", inks: Inks): ThemeRegistrationRaw {
  const rule = (scope: string[], foreground: string, fontStyle?: string) => ({
    scope,
    settings: fontStyle === undefined ? { foreground } : { foreground, fontStyle },
  });
  const settings = [
    { settings: { foreground: inks.ink, background: inks.paper } },
    rule(["comment", "punctuation.definition.comment"], inks.soft, "italic"),
    rule(
      [
        "keyword",
        "storage",
        "constant.language",
        "constant.numeric",
        "variable.language",
        "keyword.operator.new",
        "keyword.operator.expression",
      ],
      inks.keyword,
    ),
    rule(["keyword.operator", "storage.type.function.arrow"], inks.ink),
    rule(["string", "punctuation.definition.string", "constant.character.escape"], inks.text),
    rule(
      [
        "entity.name.function",
        "support.function",
        "meta.function-call entity.name.function",
        "entity.name.type",
        "entity.name.class",
        "support.class",
      ],
      inks.name,
    ),
  ];
  return {
    name,
    type,
    settings,
    colors: {
      "editor.background": inks.paper,
      "editor.foreground": inks.ink,
      "editorLineNumber.foreground": inks.soft,
      "editorLineNumber.activeForeground": inks.ink,
      "editor.selectionBackground": inks.select,
      "editor.lineHighlightBorder": "#00000000",
      "editor.lineHighlightBackground": "#00000000",
      "editorCursor.foreground": inks.ink,
      "editorIndentGuide.background1": "#00000000",
      "editorIndentGuide.activeBackground1": "#00000000",
    },
  };
}

/** On paper. */
export const day = theme("switchpoint-day", "light", {
  ink: "#1d1c1a",
  soft: "#66625a",
  keyword: "#1a62a0",
  text: "#1c6f50",
  name: "#a84711",
  paper: "#f7f4ec",
  select: "#e6cf9088",
});

/** In the dark. */
export const night = theme("switchpoint-night", "dark", {
  ink: "#ece8df",
  soft: "#a39d90",
  keyword: "#6fb1ea",
  text: "#5cc39b",
  name: "#f0945a",
  paper: "#211f1b",
  select: "#6b541c88",
});
