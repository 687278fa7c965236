import { Slider } from '@mantine/core';
import { useId, useState } from 'react';
import { share } from '../../core/units';
import { useFormat } from '../../shell/session';

/** A slider from nothing to everything; asks for the picture once it rests. */
export function Abstraction({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const format = useFormat();
  const id = useId();
  const [held, setHeld] = useState<number | null>(null);
  const shown = held ?? value;
  return (
    <div className="wm-slider">
      <div className="wm-slider-label">
        <span id={id}>{label}</span>
        <strong>{format.share(share(shown))}</strong>
      </div>
      <Slider
        thumbProps={{ 'aria-labelledby': id, 'aria-valuetext': format.share(share(shown)) }}
        value={Math.round(shown * 100)}
        label={null}
        step={5}
        thumbSize={20}
        size="sm"
        onChange={(percent) => setHeld(percent / 100)}
        onChangeEnd={(percent) => {
          setHeld(null);
          onChange(percent / 100);
        }}
      />
    </div>
  );
}
