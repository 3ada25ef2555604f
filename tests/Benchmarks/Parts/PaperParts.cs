using BenchmarkDotNet.Attributes;
using Benchmarks.Typeset;
using ReportGen.Pdf;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Layout;
using ReportGen.Typesetting.Text;

namespace Benchmarks.Parts;

/// <summary>The paper T1 (30 pages, 12 charts) in its two halves: pages set, pages written.</summary>
public class PaperParts
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-parts-").FullName;
    private FontFace? _regular;
    private FontFace? _bold;
    private FontLibrary? _library;
    private DocumentModel? _model;
    private TypesetDocument? _set;

    [GlobalSetup]
    public void Make()
    {
        ContentMaker.Run([_folder]);
        _model = ContentReader.Read(Path.Combine(_folder, "paper.json"));
        var fonts = Path.Combine(AppContext.BaseDirectory, "fonts");
        _regular = FontFace.FromFile($"{Look.Family}-Regular", Path.Combine(fonts, "NotoSansSC-Regular.ttf"));
        _bold = FontFace.FromFile($"{Look.Family}-Bold", Path.Combine(fonts, "NotoSansSC-Bold.ttf"));
        _library = new FontLibrary([new FontFamily(Look.Family, _regular, _bold)], []);
        _set = new Typesetter().Typeset(_model, new LineComposer(_library));
    }

    [GlobalCleanup]
    public void Delete()
    {
        _regular?.Dispose();
        _bold?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Description = "layout")]
    public int Layout() => new Typesetter().Typeset(_model!, new LineComposer(_library!)).Pages.Length;

    /// <summary>One paragraph of 4,000 and of 40,000 characters: ten times the text is to cost ten times the time, however long its lines are.</summary>
    [Benchmark(Description = "one paragraph")]
    [Arguments(200, 340)]
    [Arguments(2_000, 340)]
    [Arguments(2_000, 3_000)]
    public int Paragraph(int sentences, double width) => new LineComposer(_library!).Compose(
        [new TextPiece(TextPieceKind.Text, string.Concat(Enumerable.Repeat("短视频互动质量，第12周上升0.6%。", sentences)), new TextStyle(Look.Family, 10, Color.Black), 0, 0)],
        new ParagraphStyle(18) { Align = TextAlign.Justify },
        width).Length;

    [Benchmark(Description = "PDF writing")]
    public void Pdf() => PdfWriter.Write(Stream.Null, _set!, new PdfOptions { Producer = "ReportGen benchmark" });
}
