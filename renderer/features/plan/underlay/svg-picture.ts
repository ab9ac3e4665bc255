import { contextOf, PictureProblem, type PictureSource } from './picture-source.ts';
import { filled } from './raster-size.ts';
import { svgSize } from './svg-size.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Opens an SVG as an image of the page: its scripts do not run there and nothing it refers to is loaded. */
export async function openSvg(name: string, text: string): Promise<PictureSource> {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (root.namespaceURI !== SVG || root.getElementsByTagName('parsererror').length > 0) throw damaged(name);
  const own = svgSize((attribute) => root.getAttribute(attribute));
  if (own === undefined) throw new PictureProblem(`"${name}" says neither its width and height nor its viewBox, so its shape is not known. Nothing was changed; save it with a size and choose it again.`);
  const size = filled(own);
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${own.widthPx} ${own.heightPx}`);
  root.setAttribute('width', String(size.widthPx));
  root.setAttribute('height', String(size.heightPx));
  const hadLinks = dropLinks(root);
  const image = await imageOf(name, new XMLSerializer().serializeToString(root));
  return {
    name,
    size,
    note: hadLinks ? 'It refers to other files. They were not loaded and are missing in the picture.' : undefined,
    draw: (canvas) => {
      contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
  };
}

const damaged = (name: string): PictureProblem => new PictureProblem(`"${name}" is damaged: it is no complete SVG. Nothing was changed; save the drawing anew and choose it again.`);

async function imageOf(name: string, text: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    throw damaged(name);
  } finally {
    URL.revokeObjectURL(url);
  }
  return image;
}

/** Takes out what refers to other files, which would be drawn as broken; true when there was any. */
function dropLinks(root: Element): boolean {
  const linked = [...root.querySelectorAll('image, use, feImage')].filter((element) => {
    const target = element.getAttribute('href') ?? element.getAttributeNS(XLINK, 'href') ?? '';
    return target !== '' && !/^(?:#|data:)/i.test(target);
  });
  linked.forEach((element) => element.remove());
  return linked.length > 0;
}
