package dev.cellar.notebook.diff.render;

/**
 * The style sheet of a comparison. Its colours are thin enough to lie on a light and on a dark page; those of JupyterLab's
 * theme come first.
 */
final class DiffStyle {

    static final String SHEET = """
        .cellar-diff{--cd-ins:rgba(46,160,67,.16);--cd-ins-w:rgba(46,160,67,.38);--cd-del:rgba(224,49,49,.14);\
        --cd-del-w:rgba(224,49,49,.34);--cd-line:var(--jp-border-color2,rgba(128,128,128,.35));\
        color:var(--jp-content-font-color1,inherit);line-height:1.45}
        @media (prefers-color-scheme:dark){.cellar-diff{--cd-ins:rgba(63,185,80,.2);--cd-ins-w:rgba(63,185,80,.45);\
        --cd-del:rgba(248,81,73,.2);--cd-del-w:rgba(248,81,73,.45)}}
        .cellar-diff details{border-top:1px solid var(--cd-line);padding:3px 0}
        .cellar-diff summary{cursor:pointer}
        .cellar-diff .cd-dim{opacity:.7}
        .cellar-diff pre{margin:4px 0 4px 14px;overflow-x:auto;\
        font-family:var(--jp-code-font-family,ui-monospace,monospace);font-size:var(--jp-code-font-size,13px)}
        .cellar-diff .cd-del,.cellar-diff tr.cd-del{background:var(--cd-del)}
        .cellar-diff .cd-ins,.cellar-diff tr.cd-ins{background:var(--cd-ins)}
        .cellar-diff ins,.cellar-diff del{text-decoration:none;color:inherit}
        .cellar-diff ins.cd-w{background:var(--cd-ins-w)}
        .cellar-diff del.cd-w{background:var(--cd-del-w)}
        .cellar-diff table{margin:4px 0 4px 14px;border-collapse:collapse}
        .cellar-diff td,.cellar-diff th{border:1px solid var(--cd-line);padding:1px 8px;text-align:left}
        .cellar-diff figure{display:inline-block;margin:4px 0 4px 14px;vertical-align:top}
        .cellar-diff img{max-width:300px;background:#fff;border:1px solid var(--cd-line)}
        """;

    private DiffStyle() {}
}
