import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const trail: MantineColorsTuple = [
  '#e9f5f4', '#d2e8e6', '#a6d1ce', '#7cc0bb', '#58aea8', '#358f8b', '#1f7a77', '#0f6466', '#0b5053', '#073c3f',
];
const stone: MantineColorsTuple = [
  '#eef1f1', '#dbe1e1', '#b4c0c2', '#8d9c9f', '#5b696d', '#3a464a', '#2b3539', '#1c2326', '#151b1e', '#0f1416',
];

export const FONTS = '"Noto Sans Variable", "Noto Sans SC Variable", system-ui, sans-serif';

/** The look of Waymark: calm paper, one green, soft corners. */
export const theme = createTheme({
  primaryColor: 'trail',
  primaryShade: { light: 7, dark: 6 },
  colors: { trail, dark: stone },
  fontFamily: FONTS,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '24px' },
  shadows: {
    xs: '0 1px 2px rgb(20 30 30 / 6%)',
    sm: '0 1px 2px rgb(20 30 30 / 5%), 0 4px 12px rgb(20 30 30 / 5%)',
    md: '0 2px 4px rgb(20 30 30 / 5%), 0 12px 32px rgb(20 30 30 / 9%)',
  },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

/** Greys that stay readable (4.5 : 1 and more) on paper and on cards. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2426',
    '--mantine-color-dimmed': '#566265',
    '--mantine-color-placeholder': '#68757a',
    '--mantine-color-default-border': '#d9d8d1',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#1a2124',
    '--mantine-color-text': '#e6ecec',
    '--mantine-color-dimmed': '#a3b2b5',
    '--mantine-color-placeholder': '#8fa0a4',
    '--mantine-color-default-border': '#37444a',
    '--mantine-color-error': '#ff9c93',
  },
});

export const schemes = localStorageColorSchemeManager({ key: 'waymark-scheme' });
