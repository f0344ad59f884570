/** What may stand in one place alone: the environment, the clock, dates, markup, styles, words. */
import { member, refuse, refuseText } from './refuse.mjs';

const HEADS = {
  'use client': "'use client' belongs in *.client.tsx alone.",
  'use server': "'use server' belongs in actions.ts alone.",
};

/** The directives 'use client' and 'use server' stand exactly where the name of the file says so. */
const directives = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { head: { enum: Object.keys(HEADS) } }, required: ['head'] }],
    defaultOptions: [],
  },
  create(context) {
    const wanted = context.options[0]?.head;
    return {
      ExpressionStatement(node) {
        const message = HEADS[node.directive];
        if (message && node.directive !== wanted) context.report({ node, message });
      },
      Program(node) {
        if (wanted && !node.body.some((line) => line.directive === wanted))
          context.report({ node, message: `This file begins with '${wanted}': its name says so.` });
      },
    };
  },
};

const env = refuse(
  'The environment is read in db/core/env.ts.',
  ...member('process', 'env'),
  'ImportDeclaration[source.value=/^(node:)?process$/]',
  "MemberExpression[object.type='MetaProperty'][property.name='env']",
  "MemberExpression[property.name='loadEnvFile']",
);

const clock = refuse(
  'Use now() of db/core/clock.',
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "NewExpression[callee.property.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  ...member('Date', 'now'),
  ...member('performance', 'timeOrigin'),
  "MemberExpression[object.name='Temporal'][property.name='Now']",
);

const FORMATTERS =
  /^(toLocale(Date|Time)?String|to(UTC|GMT|ISO|Date|Time)String|get(UTC)?(Year|FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;
const ZONE = "[parent.property.name='getTimezoneOffset']";

// A time zone's offset is no format: the desk asks for the writer's own, to say when theirs is not Hong Kong's.
const dates = refuse(
  'Dates are made and formatted in db/shared/hk-time.ts.',
  `MemberExpression[property.name=${FORMATTERS}]`,
  ...member('Intl', 'DateTimeFormat|RelativeTimeFormat|DurationFormat'),
  `NewExpression[callee.name='Date'][arguments.length>0]:not(${ZONE})`,
  `NewExpression[callee.property.name='Date'][arguments.length>0]:not(${ZONE})`,
);

const AGES =
  /\b(ago|yesterday|tomorrow|just now)\b|(秒|分鐘|小時|鐘頭|日|天|星期|個月|年)前|昨[日天晚]|剛剛/i;

const ages = refuseText(
  'A page is kept: it prints clock times, and the browser makes ages of them (components/reader/ages.ts).',
  (text) => AGES.exec(text)?.[0],
);

const markup = refuse(
  'Markup is written in components/site/json-ld.tsx and theme-script.tsx alone.',
  "JSXIdentifier[name='dangerouslySetInnerHTML']",
  "Property > Identifier.key[name='dangerouslySetInnerHTML']",
  "Property > Literal.key[value='dangerouslySetInnerHTML']",
  'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
  "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
  "JSXAttribute[name.name='srcDoc']",
);

const style = refuse(
  'Reader pages carry no style attribute (CSP).',
  "JSXAttribute[name.name='style']",
  "JSXOpeningElement[name.name='style']",
  "JSXSpreadAttribute > ObjectExpression > Property[key.name='style']",
  "CallExpression[callee.name=/^(createElement|cloneElement|jsxs?)$/] > ObjectExpression > Property[key.name='style']",
  "CallExpression[callee.property.name=/^(createElement|cloneElement)$/] > ObjectExpression > Property[key.name='style']",
  "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
);

const sqlRaw = refuse('SQL is built from columns and parameters.', ...member('sql', 'raw|identifier'));

const LABELS = '/^(alt|title|placeholder|label|summary|aria-(label|description|roledescription|valuetext))$/';
// HKT is the name of the clock in both.
const LETTERS = '/^(?!\\s*HKT\\s*$).*\\p{L}/su';

const words = refuse(
  'What people read stands in components/words, in both languages.',
  `JSXText[value=${LETTERS}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${LETTERS}]`,
  `JSXElement > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${LETTERS}]`,
  `JSXAttribute[name.name=${LABELS}] > Literal[value=${LETTERS}]`,
);

export const places = { directives, env, clock, dates, ages, markup, style, sqlRaw, words };
