using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ReportGen.Anonymity;
using ReportGen.Diagnostics;
using ReportGen.Pdf;
using ReportGen.Pdf.Attachments;
using ReportGen.Preview;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Layout;
using ReportGen.Verification;

namespace ReportGen;

/// <summary>Sets a composed paper in pages and writes it.</summary>
internal sealed class PaperSetter(PaperInput input, string version)
{
    /// <summary>144 dots an inch: sharp on a web page at the size of a hand.</summary>
    private const double PreviewScale = 2;

    private readonly ConcurrentDictionary<string, Task<PaperData>> _begun = new(StringComparer.Ordinal);

    /// <summary>Shown each page in order, on whatever thread writes it.</summary>
    public Action<DisplayPage>? Seen { get; init; }

    /// <summary>Begins to put together what goes with a paper, which needs none of its pages. Where letters stand for names nothing begins: composing gives them out.</summary>
    public void Begin(string language)
    {
        if (input.Anonymiser is null)
            _begun[language] = Task.Run(() => Data(language));
    }

    /// <summary>Writes the paper to a stream.</summary>
    public SetPaper Write(ComposedPaper paper, Stream output, CancellationToken cancellation)
    {
        var model = paper.Result.Document!;
        StreamedDocument? document = null;
        DisplayPage? first = null;
        var options = Options(paper);
        var written = CheckedPdfWriter.Write(output, model.Info, options, pdf =>
        {
            cancellation.ThrowIfCancellationRequested();
            document = PdfWriter.Stream(pdf, model, paper.Lines, page =>
            {
                first ??= page;
                Seen?.Invoke(page);
            });
        });
        cancellation.ThrowIfCancellationRequested();
        return new SetPaper(document!.PageCount, [.. Companions(paper, options, first)],
        [
            .. document.Warnings.Select(w => Warning(w, paper.Language)),
            .. ConformanceFaults.Of(written, paper.Language),
            .. input.Build.Paper.Protection is null ? Enumerable.Empty<Fault>() : [new Fault("pdf-protected", Severity.Note).With("lang", paper.Language)],
        ]);
    }

    private PaperData Data(string language)
    {
        var template = $"{input.Kit.Template.Name} {input.Kit.Template.Hash}";
        var parameters = input.Build.Parameters.ToImmutableSortedDictionary(p => p.Key, p => p.Value.Text, StringComparer.Ordinal);
        if (input.Segment is { } segment)
            parameters = parameters.SetItem("segment", $"{segment.Kind.ToString().ToLowerInvariant()} {segment.Key}");
        var attachments = Attachments(language);
        var origin = PaperOrigin.Of(input.Results, template, parameters);
        if (PaperAttachments.Numbers(attachments) is { IsDefault: false } numbers)
            origin = origin with { Numbers = PaperOrigin.Hash(numbers.AsSpan()) };
        return new PaperData(attachments, origin);
    }

    private PdfOptions Options(ComposedPaper paper)
    {
        var data = _begun.TryRemove(paper.Language, out var begun) ? begun.GetAwaiter().GetResult() : Data(paper.Language);
        return new PdfOptions
        {
            Producer = "ReportGen " + version,
            Attachments = data.Attachments,
            Schema = data.Origin.Schema(),
            Protection = input.Build.Paper.Protection,
            Underlay = input.Build.Paper.Watermark.Length == 0 ? null : new Watermark(input.Build.Paper.Watermark, paper).On,
        };
    }

    private ImmutableArray<PdfAttachment> Attachments(string language)
    {
        if (!input.Build.Paper.AttachData)
            return [];
        var results = input.ResultsIn(language);
        return PaperAttachments.Of(input.Anonymiser is null ? results : Anonymiser.WithoutCreators(results));
    }

    private IEnumerable<Companion> Companions(ComposedPaper paper, PdfOptions options, DisplayPage? first)
    {
        if (input.Build.Paper.Preview && first is not null)
        {
            using var picture = new PagePicture();
            var page = options.Underlay is { } underlay ? first with { Items = first.Items.InsertRange(0, underlay(first.Size)) } : first;
            yield return new Companion(CompanionKind.Preview, picture.Png(page, PreviewScale));
        }

        if (paper.Mail is not { Text: { } text, Html: { } html })
            yield break;
        yield return new Companion(CompanionKind.MailText, Encoding.UTF8.GetBytes(text));
        yield return new Companion(CompanionKind.MailHtml, Encoding.UTF8.GetBytes(html));
    }

    /// <summary>What setting pages had to bend, as a warning.</summary>
    public static Fault Warning(TypesetWarning warning, string language) =>
        new Fault("typeset-" + warning.Code, Severity.Warning).With("place", warning.Place).With("detail", warning.Detail).With("lang", language);
}

/// <summary>What goes with a paper: files inside it, and what it was made from.</summary>
internal sealed record PaperData(ImmutableArray<PdfAttachment> Attachments, PaperOrigin Origin);

/// <summary>How many pages a paper has, and what was found on the way.</summary>
internal sealed record SetPaper(int Pages, ImmutableArray<Companion> Companions, IReadOnlyList<Fault> Faults);

/// <summary>A file that goes beside a paper.</summary>
internal sealed record Companion(CompanionKind Kind, ReadOnlyMemory<byte> Content);
