/**
 * No where(undefined): Drizzle drops the condition and then touches every row. A condition must be there for certain;
 * optional ones may stand beside it inside and(). With types at hand a condition that *may* be undefined is found too.
 */
import ts from 'typescript';

const MESSAGE = 'Drizzle drops an undefined condition and then touches every row.';
const NO_WHERE = 'An update or delete without where() touches every row.';
const JOINERS = ['and', 'or'];
const ABSENT =
  ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

const isJoin = (node) => node.type === 'CallExpression' && JOINERS.includes(node.callee.name);

/** True when a type leaves no way of being undefined. */
const isPresent = (type) =>
  (type.isUnion() ? type.types : [type]).every(({ flags }) => (flags & ABSENT) === 0);

export const where = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const services = context.sourceCode.parserServices;
    const typeOf = services?.program ? (node) => services.getTypeAtLocation(node) : undefined;
    const report = (node, message = MESSAGE) => context.report({ node, message });

    const isCertain = (node) => {
      switch (node?.type) {
        case undefined:
        case 'SpreadElement': // may hold nothing
          return false;
        case 'TSAsExpression':
        case 'TSNonNullExpression':
        case 'TSSatisfiesExpression': // a claim, not a condition
          return isCertain(node.expression);
        case 'ConditionalExpression':
          return isCertain(node.consequent) && isCertain(node.alternate);
        case 'LogicalExpression':
          return node.operator !== '&&' && isCertain(node.right);
        case 'UnaryExpression':
          return node.operator !== 'void';
        case 'ArrowFunctionExpression':
          return node.body.type === 'BlockStatement' || isCertain(node.body);
        case 'Literal':
          return node.value !== null;
        case 'Identifier':
          return node.name !== 'undefined' && (!typeOf || isPresent(typeOf(node)));
        case 'CallExpression':
          if (isJoin(node)) return node.arguments.some(isCertain);
      }
      return !typeOf || isPresent(typeOf(node));
    };

    /** Is this the database or a transaction, and not a map or a hash? */
    const isDatabase = (node) => {
      const type = typeOf?.(node);
      return type !== undefined && ['insert', 'select', '$count'].every((name) => type.getProperty(name));
    };

    const hasWhere = (call) => {
      for (let at = call.parent; at && /^(Member|Call)Expression$/.test(at.type); at = at.parent)
        if (at.type === 'MemberExpression' && at.property.name === 'where') return true;
      return false;
    };

    return {
      CallExpression(node) {
        const name = node.callee.property?.name;
        if ((name === 'where' || name === 'having') && !isCertain(node.arguments[0])) report(node);
        if ((name === 'update' || name === 'delete') && isDatabase(node.callee.object) && !hasWhere(node))
          report(node, NO_WHERE);
        // '' and 0 are not dropped: `and(text && …)` puts them into the statement.
        if (isJoin(node))
          for (const argument of node.arguments)
            if (argument.type === 'LogicalExpression' && argument.operator === '&&') report(argument);
      },
    };
  },
};
