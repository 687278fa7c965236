import { ActionIcon, useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toCsv } from '../../core/table';
import { Icon, type IconName } from '../../shell/icons';
import { DataTable, saveFile } from '../../shell/Parts';
import { FONTS } from '../../shell/theme';
import type { Drawn } from './echarts';
import { moved, spoken, type ChartContent, type Saying } from './model';
import { PAPER, type Tokens } from './tokens';
import { useTwin } from './twin';
import './chart.css';

/** What every chart takes. */
export interface ChartProps {
  /** What the chart shows, in a few words: its heading and its accessible name. */
  readonly title: string;
  /** The name of its files, without an ending; on a screen each chart that turns into a table has a name of its own. */
  readonly file: string;
  /** In pixels; what suits the chart if not said. */
  readonly height?: number;
  /** False where the screen itself turns to the table and saves the CSV: the chart then offers its picture alone. */
  readonly twin?: boolean;
  /** Called with the row and the place of a mark that a person chooses by click or Enter. */
  readonly onChoose?: (row: number, place: number) => void;
}

interface FrameProps extends ChartProps {
  readonly content: ChartContent;
  readonly option: (tokens: Tokens) => EChartsCoreOption;
  /** Which mark of the library's a saying belongs to, and the other way round. */
  readonly markOf: (row: number, place: number) => { readonly seriesIndex: number; readonly dataIndex: number };
  readonly rowOf: (seriesIndex: number, dataIndex: number) => readonly [row: number, place: number] | null;
}

/** A chart with its name, its table, its files, and a way through its marks by keyboard. */
export function ChartFrame({ title, file, height = 320, twin = true, content, option, markOf, rowOf, onChoose }: FrameProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Drawn | null>(null);
  const [turned, turn] = useTwin(file);
  const asTable = twin && turned;
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const dark = useComputedColorScheme('light') === 'dark';
  const tokens = useMemo(() => tokensOf(dark), [dark]);
  const pointed = useRef<readonly [number, number] | null>(null);
  const latest = useRef({ option, content, markOf, rowOf, onChoose, tokens });
  useEffect(() => {
    latest.current = { option, content, markOf, rowOf, onChoose, tokens };
  });
  // What the reader does inside the chart must not draw it anew: that would close the numbers that were just opened.
  useEffect(() => {
    chart.current?.setOption(withTip(option(tokens), tokens, tipOf(latest)), { notMerge: true });
    if (chart.current) point(chart.current, pointed.current, latest.current);
  }, [option, content, tokens]);

  useEffect(() => {
    const element = box.current;
    if (asTable || !element) return;
    let gone = false;
    let watch: ResizeObserver | null = null;
    void Promise.all([import('./echarts'), document.fonts.load(`12px ${FONTS}`)]).then(([library]) => {
      if (gone) return;
      const drawn = library.draw(element);
      chart.current = drawn;
      drawn.setOption(withTip(latest.current.option(latest.current.tokens), latest.current.tokens, tipOf(latest)));
      drawn.on('click', (event) => {
        const mark = latest.current.rowOf(event.seriesIndex ?? 0, event.dataIndex);
        if (mark) latest.current.onChoose?.(...mark);
      });
      point(drawn, pointed.current, latest.current);
      watch = new ResizeObserver(() => {
        drawn.resize();
        point(drawn, pointed.current, latest.current);
      });
      watch.observe(element);
    });
    return () => {
      gone = true;
      watch?.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, [asTable]);

  const say = (next: readonly [number, number] | null) => {
    setAt(next);
    pointed.current = next;
    chart.current?.dispatchAction({ type: 'downplay' });
    if (next === null) chart.current?.dispatchAction({ type: 'hideTip' });
    else if (chart.current) point(chart.current, next, latest.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') say(null);
    if (event.key === 'Enter' && at) onChoose?.(...at);
    const next = moved(content.sayings, at, event.key);
    if (next === null || content.sayings.rows === 0 || content.sayings.places(next[0]) === 0) return;
    event.preventDefault();
    say(next);
  };
  const savePng = async () => {
    const { paint } = await import('./echarts');
    const size = box.current?.getBoundingClientRect();
    const paper: Tokens = { ...PAPER, font: FONTS };
    const picture = await paint(option(paper), title, { width: Math.max(480, size?.width ?? 960), height }, paper);
    if (picture) saveFile(`${file}.png`, picture);
  };
  const saying = at && at[0] < content.sayings.rows && at[1] < content.sayings.places(at[0]) ? content.sayings.at(...at) : null;
  return (
    <figure className="wm-chart" aria-labelledby={`${id}-title`}>
      <figcaption className="wm-chart-head">
        <h3 id={`${id}-title`}>{title}</h3>
        <span className="wm-chart-tools">
          {twin ? (
            <>
              <Tool icon={asTable ? 'trends' : 'table'} label={t(asTable ? 'chart.asChart' : 'chart.asTable', { name: title })} onClick={() => turn(!asTable)} />
              <Tool icon="download" label={t('chart.csv', { name: title })} onClick={() => saveFile(`${file}.csv`, toCsv(content.table), 'text/csv;charset=utf-8')} />
            </>
          ) : null}
          {asTable ? null : <Tool icon="picture" label={t('chart.png', { name: title })} onClick={() => void savePng()} />}
        </span>
      </figcaption>
      {asTable ? (
        <DataTable table={content.table} caption={title} />
      ) : (
        <>
          <div
            className="wm-chart-box"
            role="application"
            aria-roledescription={t('chart.role')}
            aria-label={title}
            aria-describedby={`${id}-help`}
            tabIndex={0}
            style={{ height }}
            onKeyDown={onKeyDown}
            onBlur={() => (at ? say(null) : undefined)}
          >
            <div ref={box} aria-hidden="true" style={{ height }} />
          </div>
          <p id={`${id}-help`} className="wm-hidden">
            {t('chart.help')}
          </p>
          <p className="wm-hidden" role="status">
            {saying ? spoken(saying) : ''}
          </p>
        </>
      )}
    </figure>
  );
}

function Tool({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" className="wm-quiet" size={28} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={16} />
    </ActionIcon>
  );
}

function tokensOf(dark: boolean): Tokens {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return { dark, surface: colour('--wm-surface'), ink: colour('--wm-ink'), soft: colour('--wm-soft'), line: colour('--wm-line'), font: FONTS };
}

/** Opens the numbers of the mark that a person has come to by keyboard, also if the chart was drawn after that. */
function point(drawn: Drawn, at: readonly [number, number] | null, { content, markOf }: Pick<FrameProps, 'content' | 'markOf'>): void {
  if (at === null || at[0] >= content.sayings.rows || at[1] >= content.sayings.places(at[0])) return;
  drawn.dispatchAction({ type: 'highlight', ...markOf(...at) });
  drawn.dispatchAction({ type: 'showTip', ...markOf(...at) });
}

type Latest = { readonly current: Pick<FrameProps, 'content' | 'rowOf'> };
interface TipMark {
  readonly seriesIndex: number;
  readonly dataIndex: number;
}

/** What the tooltip holds: the marks' sayings as plain text, never as markup. */
const tipOf = (latest: Latest) => (given: TipMark | readonly TipMark[]): HTMLElement => {
  const marks = Array.isArray(given) ? (given as readonly TipMark[]) : [given as TipMark];
  const sayings = marks.flatMap((mark): Saying[] => {
    const at = latest.current.rowOf(mark.seriesIndex, mark.dataIndex);
    return at ? [latest.current.content.sayings.at(...at)] : [];
  });
  const tip = document.createElement('div');
  tip.className = 'wm-chart-tip';
  const add = (parent: HTMLElement, tag: string, text: string) => {
    const child = parent.appendChild(document.createElement(tag));
    child.textContent = text;
    return child;
  };
  for (const title of new Set(sayings.map((saying) => saying.title))) {
    if (title !== '') add(tip, 'strong', title);
    for (const line of sayings.filter((saying) => saying.title === title).flatMap((saying) => saying.lines)) {
      const row = add(tip, 'div', '');
      if (line.colour) add(row, 'i', '').style.background = line.colour;
      add(row, 'span', line.name);
      add(row, 'b', line.value);
    }
  }
  return tip;
};

function withTip(option: EChartsCoreOption, tokens: Tokens, formatter: (marks: TipMark | readonly TipMark[]) => HTMLElement): EChartsCoreOption {
  const own = (option['tooltip'] ?? {}) as object;
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: tokens.font },
    ...option,
    tooltip: { confine: true, transitionDuration: 0, padding: 0, borderWidth: 0, backgroundColor: 'transparent', extraCssText: 'box-shadow: none', ...own, formatter },
  };
}
