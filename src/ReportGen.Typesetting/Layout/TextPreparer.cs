using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Turns inline content into pieces for the composer and elements for the structure.</summary>
internal sealed class TextPreparer(ElementIds ids, References references, LineSetter setter, FootnoteStyle footnotes)
{
    /// <summary>Prepares content whose element has the given role.</summary>
    public PreparedText Prepare(ImmutableArray<Inline> content, StructureRole role, Scope scope)
    {
        if (scope.Tag is null && content is [TextInline { Text.Length: > 0, Role: null } only])
            return Plain(content, only, role);
        var flat = Flatten(content, scope);
        if (scope.Tag is not null || !HasText(flat))
            return Untagged(flat, content, scope.Tag ?? Tag.Layout);
        if (flat.Segments.All(s => s is { Kind: SegmentKind.Plain, Role: null }))
        {
            var node = new StructureNode(ids.Next(), role, []);
            return flat.ToText(content, [.. flat.Segments.Select(_ => new Segment(Tag.Of(node), null, null))], node);
        }

        var id = ids.Next();
        var (segments, children) = Tagged(flat, scope);
        return flat.ToText(content, segments, new StructureNode(id, role, children));
    }

    /// <summary>A single text, as nearly every cell of a table is.</summary>
    private PreparedText Plain(ImmutableArray<Inline> content, TextInline text, StructureRole role)
    {
        var node = new StructureNode(ids.Next(), role, []);
        return new PreparedText([new TextPiece(TextPieceKind.Text, text.Text, text.Style, 0, 0)], [new Segment(Tag.Of(node), null, null)], node)
        {
            CacheKey = content,
        };
    }

    private (ImmutableArray<Segment> Segments, ImmutableArray<StructureNode> Children) Tagged(FlatText flat, Scope scope)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var children = ImmutableArray.CreateBuilder<StructureNode>();
        for (var i = 0; i < flat.Segments.Count; i++)
        {
            var source = flat.Segments[i];
            var index = i;
            if (!flat.Pieces.Any(p => p.Source == index && p.Text.Length > 0))
            {
                segments.Add(new Segment(Tag.Layout, null, null));
                continue;
            }

            var node = new StructureNode(ids.Next(), source.Role ?? RoleOf(source.Kind), []);
            children.Add(node);
            FootnoteNote? note = null;
            if (source.Footnote is { } footnote)
            {
                var (prepared, noteNode) = Note(footnote, scope);
                note = prepared;
                children.Add(noteNode);
            }

            segments.Add(new Segment(Tag.Of(node), source.Link, note));
        }

        return (segments.ToImmutable(), children.ToImmutable());
    }

    private (FootnoteNote Note, StructureNode Node) Note(FootnoteInline footnote, Scope scope)
    {
        var id = ids.Next();
        var label = Prepare([new TextInline(footnote.Mark, footnote.MarkStyle)], StructureRole.Lbl, scope);
        var body = Prepare(footnote.Note, StructureRole.Span, scope);
        var style = footnotes.Style;
        var rail = new ParagraphLayout(new ParagraphSource(label, style, setter, null));
        var main = new ParagraphLayout(new ParagraphSource(body, style, setter, null));
        var layout = new RailLayout(rail, main, new RailMeasures(footnotes.Hang, 0, null));
        return (new FootnoteNote(layout), new StructureNode(id, StructureRole.Note, [.. label.Nodes, .. body.Nodes]));
    }

    private static PreparedText Untagged(FlatText flat, ImmutableArray<Inline> content, Tag tag) =>
        flat.ToText(content, [.. flat.Segments.Select(_ => new Segment(tag, null, null))], null);

    private static StructureRole RoleOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Link => StructureRole.Link,
        SegmentKind.Footnote => StructureRole.Reference,
        _ => StructureRole.Span,
    };

    private static bool HasText(FlatText flat) => flat.Pieces.Exists(p => p.Text.Length > 0);

    private FlatText Flatten(ImmutableArray<Inline> content, Scope scope)
    {
        var flat = new FlatText();
        Append(flat, content, scope, null);
        return flat;
    }

    private void Append(FlatText flat, ImmutableArray<Inline> content, Scope scope, LinkInline? link)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextInline text:
                    flat.AddText(text.Text, text.Style, link, text.Role);
                    break;
                case LineBreakInline:
                    flat.Add(new TextPiece(TextPieceKind.LineEnd, "", null, 0, 0), link);
                    break;
                case GapInline gap:
                    flat.Add(new TextPiece(TextPieceKind.Gap, "", null, gap.Width, 0), link);
                    break;
                case LinkInline inner:
                    flat.StartSegment();
                    Append(flat, inner.Content, scope, inner);
                    flat.StartSegment();
                    break;
                case FootnoteInline footnote:
                    flat.AddMark(footnote);
                    break;
                default:
                    AppendField(flat, inline, scope, link);
                    break;
            }
        }
    }

    private void AppendField(FlatText flat, Inline inline, Scope scope, LinkInline? link)
    {
        flat.HasFields = true;
        switch (inline)
        {
            case PageReferenceInline reference:
                flat.AddText(references.Label(reference.Target), reference.Style, link);
                break;
            case PageNumberInline number when scope.Fields is { } fields:
                flat.AddText(LineSetter.Number(fields.Number), number.Style, link);
                break;
            case PageCountInline count when scope.Fields is { } fields:
                flat.AddText(LineSetter.Number(fields.Count), count.Style, link);
                break;
            case RunningInline running when scope.Fields?.Running.TryGetValue(running.Name, out var text) == true:
                Append(flat, text, scope with { Fields = scope.Fields with { Running = scope.Fields.Running.Remove(running.Name) } }, link);
                break;
        }
    }
}
