using System.Collections.Immutable;
using ReportGen.Templates.Content;
using ReportGen.Templates.Files;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Pictures;

namespace ReportGen.Templates.Compose;

/// <summary>
/// Shows pictures that stand alone in a paragraph: PNG files of the template's folder, named from the section's own folder or from the root.
/// </summary>
internal sealed class PictureComposer(ComposeContext context, string file)
{
    private const string Upwards = "../";

    /// <summary>The pictures of a paragraph that holds nothing else; null where it does, or where one of them cannot be shown.</summary>
    public Block? Compose(ImmutableArray<Span> content)
    {
        var images = content.OfType<ImageSpan>().ToImmutableArray();
        if (images.IsEmpty || !content.All(s => s is ImageSpan or BreakSpan || (s is TextSpan text && string.IsNullOrWhiteSpace(text.Text))))
            return null;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var image in images)
        {
            if (Read(image.Target) is not { } picture)
                return null;
            blocks.Add(Figure(image, picture));
        }

        return blocks.Count == 1 ? blocks[0] : new Stack(blocks.ToImmutable());
    }

    private Stack Figure(ImageSpan image, Picture picture)
    {
        var drawing = new DrawingBlock(picture.ToDrawing(picture.Size))
        {
            Role = StructureRole.Figure, AlternateText = image.Alternate.Length > 0 ? image.Alternate : image.Target, FitsColumn = true,
        };
        if (image.Alternate.Length == 0)
            context.Faults.Warning("template-missing-alt", image.Place, image.Target);
        if (image.Title.Length == 0)
            return new Stack([drawing]) { Before = 6, After = 6 };
        var styles = context.Styles;
        var title = new Paragraph(new Spans(context, file).Make([new TextSpan(image.Title)], styles.Small), styles.SmallLines) { Before = 4 };
        return new Stack([drawing, title]) { KeepTogether = true, Before = 6, After = 6 };
    }

    private Picture? Read(string target)
    {
        var files = context.Request.Template.Files;
        var names = target.StartsWith(Upwards, StringComparison.Ordinal)
            ? new[] { target[Upwards.Length..] }
            : [context.Request.Language + "/" + target, target];
        var content = names.Select(files.Read).FirstOrDefault(c => c.Refusal == FileRefusal.None);
        return content is null ? null : PngReader.Read(content.Bytes);
    }
}
