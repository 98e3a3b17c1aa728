import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** What would make core depend on when, where or how often it runs. */
const NOT_PURE = [
  'Date', 'performance', 'process', 'Buffer', 'setTimeout', 'setInterval', 'queueMicrotask', 'crypto', 'fetch',
  'window', 'document', 'navigator', 'localStorage', 'console',
].map((name) => ({ name, message: 'src/core is pure: take it as an argument.' }))

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'release/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The compiler's noUncheckedIndexedAccess asks for `!` where a loop's bounds already prove the index.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      // Text from PDF does hold control characters, and they have to be found.
      'no-control-regex': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // The few rules that need types and find real faults: work that is lost or fails unheard.
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...NOT_PURE],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'src/core is pure: take a number as an argument.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.property.name="normalize"]', message: 'Text is never normalised: offsets would no longer fit the source.' },
        { selector: 'CallExpression[callee.property.name=/^(toLocale|localeCompare)/]', message: 'The answer would depend on the machine.' },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // React's compiler leaves a component alone that uses such a library, here for long lists: nothing is wrong with it.
      'react-hooks/incompatible-library': 'off',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]/]', message: 'Text that people see comes from i18n.' },
        {
          selector: 'JSXAttribute[name.name=/^(title|label|placeholder|alt|aria-label|description)$/] > Literal[value=/[A-Za-z\\u4e00-\\u9fff]/]',
          message: 'Text that people see comes from i18n.',
        },
      ],
    },
  },
  { files: ['src/main/services/**', 'src/main/ports/**', 'src/main/transport/**'], rules: { 'no-console': 'error' } },
  { files: ['**/*.{js,mjs,cjs}', '*.config.ts'], languageOptions: { globals: globals.node } },
  { files: ['src/renderer/public/*.js', 'scripts/bench/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // What these tools read is the default export.
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
)
