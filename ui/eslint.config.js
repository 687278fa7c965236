import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['target/', 'src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-unused-vars': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', 500],
      'no-console': 'error',
    },
  },
  {
    // The core and what charts know and lay out run anywhere: they know neither React nor the page.
    files: ['src/core/**', 'src/charts/*/{model,layout,axis,tokens}.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['react*', '@mantine/*', '@xyflow/*', '**/api/*', '**/shell/*', '**/screens/*'] }],
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage', 'fetch'],
    },
  },
);
