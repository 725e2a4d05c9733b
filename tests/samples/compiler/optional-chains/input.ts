const tree: any = { left: null, value() { return 1; } };
print(tree?.left?.left.left, tree.value?.(), tree.missing?.(print()), tree?.["left"], (tree?.left)?.x);
delete tree?.left;
