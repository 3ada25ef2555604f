using System.Globalization;
using ReportGen.Charts.Pictures;
using ReportGen.Diagnostics;
using ReportGen.Templates.Content;
using ReportGen.Templates.Files;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>Pictures as numbered figures, and vector pictures alone in a paragraph.</summary>
internal sealed class PictureFigure(ComposeContext context, string file)
{
    /// <summary>Options of a picture block.</summary>
    public static string[] Keys { get; } = ["title", "short", "subtitle", "note", "alt", "src", "height"];

    private const double MostHeight = 420;
    private static readonly string[] Required = ["src", "title"];

    /// <summary>A picture in the text, at its own size or as wide as the column.</summary>
    public Block? Compose(PictureNode node, double width) =>
        Drawing(node.Source, node.Alternate, new SourcePlace(file, node.Line, 1), width, MostHeight) is { } drawing ? drawing with { Before = 9, After = 9 } : null;

    /// <summary>A figure with title, number and note.</summary>
    public Block? Compose(FenceNode fence)
    {
        var options = new OptionReader(context, file, fence.Map);
        options.CheckKeys(Keys);
        var source = options.Text("src");
        foreach (var missing in Required.Where(k => options.Text(k) is null))
            context.Faults.Error("template-missing-key", new SourcePlace(file, fence.Line, 1), missing);
        var number = context.Numbers.Of(fence);
        var captions = new CaptionComposer(context, new Spans(context, file), options);
        var height = new MeasureOptions(context, file, fence.Map).Whole("height", 20, 640) is { } h ? double.Parse(h, CultureInfo.InvariantCulture) : MostHeight;
        var drawing = source is null ? null : Drawing(source, options.Text("alt") ?? "", options.Place("src"), context.Theme.Live, height);
        return new Stack(
        [
            .. new Block?[]
            {
                new RuleBlock(0.75, context.Theme.Colors.Ink), new SpacerBlock(5.25), captions.Title(number), captions.Subtitle(), new SpacerBlock(6), drawing,
                captions.Note() is { } note ? note with { Before = 6 } : null,
            }.OfType<Block>(),
        ]) { KeepTogether = true, Float = true, Id = number.Id, Before = 18, After = 18 };
    }

    private DrawingBlock? Drawing(string source, string alternate, SourcePlace place, double width, double height)
    {
        var content = context.Request.Template.Files.Read(source);
        if (content.Refusal != FileRefusal.None)
        {
            if (content.Refusal == FileRefusal.Missing)
                context.Faults.Unknown("template-no-picture", place, source, context.Request.Template.Files.List("", ".svg", ".png"));
            else
                context.Faults.Error(content.Refusal == FileRefusal.Outside ? "template-outside" : "template-file-too-large", place, source);
            return null;
        }

        if (alternate.Length == 0)
            context.Faults.Warning("template-missing-alt", place, source);
        var picture = source.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? PngDrawing.Read(content.Bytes) : SvgPicture.Read(content.Text);
        foreach (var left in picture.LeftOut)
            context.Faults.Add(new Fault("template-svg-left-out", Severity.Warning, place).With("found", left).With("file", source));
        if (picture.Within(width, height, 3) is { } drawing)
            return new DrawingBlock(drawing) { Role = StructureRole.Figure, AlternateText = alternate.Length > 0 ? alternate : source };
        context.Faults.Error("template-bad-svg", place, source);
        return null;
    }
}
