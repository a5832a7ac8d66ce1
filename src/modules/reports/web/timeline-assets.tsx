import { asset } from '../../../web/assets.js';

/** Style of charts; the library that draws the moving one, on pages that have such a chart and nowhere else. Belongs in `head`. */
export function TimelineAssets({ moving = false }: { moving?: boolean }) {
  return (
    <>
      <link rel="stylesheet" href={asset('/static/timeline.css')} />
      {moving && <script src={asset('/static/vendor/echarts/echarts.common.min.js')} defer />}
      {moving && <script type="module" src={asset('/static/timeline.js')} />}
    </>
  );
}
