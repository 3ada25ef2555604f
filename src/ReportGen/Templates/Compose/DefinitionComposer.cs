using ReportGen.Templates.Content;
using ReportGen.Typesetting.Document;

namespace ReportGen.Templates.Compose;

/// <summary>An entry of a definition list: its terms beside its definitions.</summary>
internal sealed class DefinitionComposer(ComposeContext context, string file, TextPlace place)
{
    /// <summary>Composes an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="rail">Width of the terms in points.</param>
    /// <param name="gutter">Space beside them in points.</param>
    public RailBlock Compose(DefinitionEntry entry, double rail, double gutter)
    {
        var styles = context.Styles;
        var spans = new Spans(context, file);
        var terms = entry.Terms.Select(t => (Block)new Paragraph(spans.Make(t, styles.BodyBold), styles.SideLines));
        var body = new TextComposer(context, file, place with { Inside = true }).Stack(entry.Body);
        return new RailBlock(new Stack([.. terms]), body, rail, gutter) { Before = 3, After = 3 };
    }
}
