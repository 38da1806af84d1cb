import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Surfaces that are made of another one: the settings of all spaces show those of one, a report on a page is the space's. */
const partsOf = {
  'global-settings': ['./space-settings'],
  'action-item-report': ['./space-page'],
  'report-config': ['./space-page'],
};

/** Which folder may not import which: arrows run from the entry to the domain and never back (README, "Layout"). */
const boundaries = [
  {
    target: './src/domain',
    from: './src',
    except: ['./domain'],
    message: 'The domain is pure and imports only itself.',
  },
  {
    target: './src/contract',
    from: './src',
    except: ['./contract', './domain'],
    message: 'The contract builds on the domain only.',
  },
  { target: './src/ports', from: './src', except: ['./ports', './domain'], message: 'Ports speak of the domain only.' },
  {
    target: './src/usecases',
    from: './src',
    except: ['./usecases', './ports', './domain', './contract'],
    message: 'Use cases reach outside through ports.',
  },
  {
    target: './src/adapters',
    from: './src',
    except: ['./adapters', './ports', './domain'],
    message: 'Adapters implement ports.',
  },
  { target: './src', from: './local', message: 'The app never knows the local host.' },
  { target: './src', from: './static', message: 'The backend does not import the browser’s code.' },
  { target: './static', from: './local', message: 'The app never knows the local host.' },
  {
    target: './static',
    from: './src',
    except: ['./contract', './domain'],
    message: 'The browser shares the contract and the domain, nothing else.',
  },
  {
    target: './static/app/src/shared',
    from: './static/app/src',
    except: ['./shared'],
    message: 'What surfaces share knows none of them.',
  },
  ...[
    'macro',
    'action-item-report',
    'report-config',
    'console',
    'space-page',
    'page-action',
    'byline',
    'space-settings',
    'global-settings',
  ].map((surface) => ({
    target: `./static/app/src/${surface}`,
    from: './static/app/src',
    except: [`./${surface}`, './shared', ...(partsOf[surface] ?? [])],
    message: 'Surfaces share what stands in static/app/src/shared, and nothing of each other.',
  })),
];

export default tseslint.config(
  { ignores: ['node_modules', '.build', '.local', 'static/app/build', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    // Named one by one they are read once; looked for by file, as an editor does it, the whole takes a third longer.
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'static/app/tsconfig.json', 'local/site/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    // Without it, imports that name no extension lead nowhere, and no boundary is ever seen.
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })] },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: boundaries }],
      'import-x/no-duplicates': 'off',
    },
  },
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@forge/*', 'node:*'], message: 'The domain does no I/O.' }] },
      ],
      'no-restricted-globals': ['error', 'fetch', 'setTimeout', 'process'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
  { files: ['src/contract/**'], rules: { 'no-restricted-imports': ['error', { patterns: ['@forge/*'] }] } },
  {
    files: ['src/app.ts', 'src/entry/**', 'local/**', 'scripts/**', 'bench/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['static/**/*.tsx', 'static/**/*.ts', 'local/site/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
