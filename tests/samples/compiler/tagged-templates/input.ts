function tag(parts: TemplateStringsArray, ...values: unknown[]) {
  return parts.raw.join("|") + values.length;
}
print(tag`a${1}\n${2}c`, `plain ${tag``}`);
