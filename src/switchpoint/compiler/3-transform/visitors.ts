/**
 * Which visitor rewrites which node.
 */
import type { Visitor } from "./transform.ts";
import * as assignments from "./visitors/assignments.ts";
import * as blocks from "./visitors/blocks.ts";
import * as calls from "./visitors/calls.ts";
import * as classes from "./visitors/classes.ts";
import * as functions from "./visitors/functions.ts";
import * as lazyFunctions from "./visitors/lazy-functions.ts";
import * as literals from "./visitors/literals.ts";
import * as loops from "./visitors/loops.ts";
import * as members from "./visitors/members.ts";
import * as modules from "./visitors/modules.ts";
import * as names from "./visitors/names.ts";
import * as objects from "./visitors/objects.ts";
import * as operators from "./visitors/operators.ts";
import * as statements from "./visitors/statements.ts";
import * as tries from "./visitors/tries.ts";

/** By node type. */
export const visitors: Readonly<Record<string, Visitor>> = {
  ArrayExpression: objects.ArrayExpression,
  ArrowFunctionExpression: functions.ArrowFunctionExpression,
  AssignmentExpression: assignments.AssignmentExpression,
  AwaitExpression: lazyFunctions.AwaitExpression,
  BinaryExpression: operators.BinaryExpression,
  BlockStatement: blocks.BlockStatement,
  BreakStatement: statements.BreakStatement,
  CallExpression: calls.CallExpression,
  ChainExpression: calls.ChainExpression,
  ClassDeclaration: classes.ClassDeclaration,
  ClassExpression: classes.ClassExpression,
  ConditionalExpression: operators.ConditionalExpression,
  ContinueStatement: statements.ContinueStatement,
  DebuggerStatement: statements.DebuggerStatement,
  DoWhileStatement: loops.DoWhileStatement,
  EmptyStatement: statements.EmptyStatement,
  ExportAllDeclaration: modules.ExportAllDeclaration,
  ExportDefaultDeclaration: modules.ExportDefaultDeclaration,
  ExportNamedDeclaration: modules.ExportNamedDeclaration,
  ExpressionStatement: statements.ExpressionStatement,
  ForInStatement: loops.ForInStatement,
  ForOfStatement: loops.ForOfStatement,
  ForStatement: loops.ForStatement,
  FunctionDeclaration: functions.FunctionDeclaration,
  FunctionExpression: functions.FunctionExpression,
  Identifier: names.Identifier,
  IfStatement: statements.IfStatement,
  ImportDeclaration: modules.ImportDeclaration,
  LabeledStatement: statements.LabeledStatement,
  Literal: literals.Literal,
  LogicalExpression: operators.LogicalExpression,
  MemberExpression: members.MemberExpression,
  MetaProperty: classes.MetaProperty,
  NewExpression: calls.NewExpression,
  ObjectExpression: objects.ObjectExpression,
  ReturnStatement: functions.ReturnStatement,
  SequenceExpression: operators.SequenceExpression,
  SwitchStatement: statements.SwitchStatement,
  TaggedTemplateExpression: calls.TaggedTemplateExpression,
  TemplateLiteral: literals.TemplateLiteral,
  ThisExpression: names.ThisExpression,
  ThrowStatement: statements.ThrowStatement,
  TryStatement: tries.TryStatement,
  TSEnumDeclaration: classes.TSEnumDeclaration,
  UnaryExpression: operators.UnaryExpression,
  UpdateExpression: assignments.UpdateExpression,
  VariableDeclaration: statements.VariableDeclaration,
  WhileStatement: loops.WhileStatement,
  YieldExpression: lazyFunctions.YieldExpression,
};
