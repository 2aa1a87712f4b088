"""Pages of a folder to PDF/A-3a with the invoice's data in it: how long each took, in milliseconds, and its pages.

Everything that can be kept between two documents is kept: the program, the fonts, the style. The first page warms up.
"""

import json
import sys
import time
from pathlib import Path

from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration


def main():
    folder = Path(sys.argv[1])
    fonts = FontConfiguration()
    style = CSS(filename=folder / "style.css", font_config=fonts)
    done = []
    for path in sorted(folder.glob("*.html")):
        begun = time.perf_counter()
        data = Attachment(
            filename=path.with_suffix(".xml"),
            name="factur-x.xml",
            relationship="Alternative",
        )
        how = {"stylesheets": [style], "pdf_variant": "pdf/a-3a", "attachments": [data]}
        document = HTML(filename=path).render(font_config=fonts, **how)
        pdf = document.write_pdf(**how)
        took = (time.perf_counter() - begun) * 1000
        assert pdf.startswith(b"%PDF"), path
        done.append({"milliseconds": took, "pages": len(document.pages)})
    json.dump(done[1:], sys.stdout)


if __name__ == "__main__":
    main()
