/** Makers of lint rules: each refuses one thing, with one sentence that says where it belongs. */

const problem = (create) => ({ meta: { type: 'problem', schema: [] }, create });

/** Refuses every node that one of the selectors finds. */
export const refuse = (message, ...selectors) =>
  problem((context) => ({ [selectors.join(', ')]: (node) => context.report({ node, message }) }));

/** Refuses texts, wherever they stand: `find` gives what is wrong with one, or undefined. */
export const refuseText = (message, find) =>
  problem((context) => {
    const look = (node, text) => {
      const found = typeof text === 'string' ? find(text) : undefined;
      if (found !== undefined) context.report({ node, message: `${message} Found: ${found}` });
    };
    return {
      Literal: (node) => look(node, node.value),
      TemplateElement: (node) => look(node, node.value.cooked ?? node.value.raw),
      JSXText: (node) => look(node, node.value),
    };
  });

/** Refuses names that the file does not declare itself: globals of the language, the browser or Node. */
export const refuseGlobals = (message, names, selectors = []) =>
  problem((context) => {
    const report = (node) => context.report({ node, message });
    return {
      'Program:exit': (program) => {
        const scope = context.sourceCode.getScope(program);
        const unknown = scope.through.filter(({ resolved }) => !resolved);
        const known = scope.variables.filter(({ defs }) => defs.length === 0).flatMap((v) => v.references);
        for (const { identifier } of new Set([...unknown, ...known]))
          if (names.includes(identifier.name)) report(identifier);
      },
      ...(selectors.length > 0 ? { [selectors.join(', ')]: report } : {}),
    };
  });

/** Selector of a member by its name, as `a.b` and as `a['b']`, and of its taking apart: `const { b } = a`. */
export const member = (object, property) => [
  `MemberExpression[object.name=/^(${object})$/][property.name=/^(${property})$/]`,
  `MemberExpression[object.name=/^(${object})$/][computed=true][property.value=/^(${property})$/]`,
  `MemberExpression[object.property.name=/^(${object})$/][property.name=/^(${property})$/]`,
  `VariableDeclarator[init.name=/^(${object})$/] > ObjectPattern > Property[key.name=/^(${property})$/]`,
];
