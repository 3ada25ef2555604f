using System.Collections.Immutable;

namespace ReportGen.Templates.Liquid;

/// <summary>A name with its members: <c>a.b["c"][i]</c>.</summary>
/// <param name="Root">The first name.</param>
/// <param name="Members">The members; null for one that is only known when rendering.</param>
/// <param name="Next">Index of the first token behind it.</param>
internal sealed record LiquidPath(LiquidToken Root, ImmutableArray<LiquidToken?> Members, int Next)
{
    /// <summary>Reads a path that begins at a token.</summary>
    public static LiquidPath Read(LiquidTag tag, int at)
    {
        var members = ImmutableArray.CreateBuilder<LiquidToken?>();
        var i = at + 1;
        while (i + 1 < tag.Tokens.Length)
        {
            if (tag.Tokens[i].Text == ".")
            {
                members.Add(tag.Tokens[i + 1]);
                i += 2;
            }
            else if (tag.Tokens[i].Text == "[" && i + 2 < tag.Tokens.Length && tag.Tokens[i + 2].Text == "]")
            {
                members.Add(tag.Tokens[i + 1].Kind == TokenKind.Text ? tag.Tokens[i + 1] : null);
                i += 3;
            }
            else
            {
                break;
            }
        }

        return new LiquidPath(tag.Tokens[at], members.ToImmutable(), i);
    }
}
