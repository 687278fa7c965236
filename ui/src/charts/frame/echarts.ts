// The one place that names the drawing library: everything here comes in one chunk, when the first chart is shown.
import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendScrollComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { Tokens } from './tokens';

register([BarChart, CustomChart, HeatmapChart, LineChart, GridComponent, LegendScrollComponent, MarkLineComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

export type Drawn = EChartsType;

/** Draws into the element, for the screen. */
export const draw = (element: HTMLElement): Drawn => init(element, null, { renderer: 'svg' });

const SCALE = 2;

const HEAD = 40;

/** The chart under its title as a PNG picture in twice its size on screen, in the fonts of the page. */
export async function paint(option: EChartsCoreOption, title: string, size: { width: number; height: number }, paper: Tokens): Promise<Blob | null> {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', ...size, devicePixelRatio: SCALE });
  try {
    chart.setOption({ animation: false, useUTC: true, ...option });
    const drawn = chart.getRenderedCanvas({ pixelRatio: SCALE, backgroundColor: paper.surface });
    const canvas = document.createElement('canvas');
    canvas.width = drawn.width;
    canvas.height = drawn.height + HEAD * SCALE;
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.fillStyle = paper.surface;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = paper.ink;
    pen.font = `600 ${15 * SCALE}px ${paper.font}`;
    pen.fillText(title, 12 * SCALE, 26 * SCALE, canvas.width - 24 * SCALE);
    pen.drawImage(drawn, 0, HEAD * SCALE);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    chart.dispose();
  }
}
