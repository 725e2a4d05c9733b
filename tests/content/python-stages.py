"""The tokens and the tree of one line of a program, as CPython makes them: JSON for content/*/*.stages.json."""
import ast
import io
import json
import tokenize


def stages(source, text):
    """Of the line that reads `text`."""
    lines = [line.strip() for line in source.split("\n")]
    number = lines.index(text) + 1
    words = tokenize.generate_tokens(io.StringIO(source).readline)
    # An INDENT or DEDENT belongs to the block around, not to the line.
    tokens = [
        {"kind": tokenize.tok_name[word.type], "text": word.string}
        for word in words
        if word.start[0] == number and word.type not in (tokenize.INDENT, tokenize.DEDENT)
    ]
    statement = next(node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt) and node.lineno == number)
    return json.dumps({"text": text, "tokens": tokens, "tree": shown(statement, "")})


def shown(node, role):
    values = [str(value) for _, value in ast.iter_fields(node) if isinstance(value, (str, int))]
    children = []
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                children.append(shown(child, name))
    return {"kind": type(node).__name__, "text": " ".join(values), "role": role, "children": children}
