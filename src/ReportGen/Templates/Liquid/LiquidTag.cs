using System.Collections.Immutable;

namespace ReportGen.Templates.Liquid;

/// <summary>A tag or output of a Liquid text.</summary>
/// <param name="Start">Where it begins, a character position of the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsOutput">Whether it is <c>{{ }}</c>.</param>
/// <param name="Tokens">Its words and marks.</param>
internal sealed record LiquidTag(int Start, int End, bool IsOutput, ImmutableArray<LiquidToken> Tokens)
{
    /// <summary>Name of the tag; empty for outputs.</summary>
    public string Name => IsOutput || Tokens.Length == 0 ? "" : Tokens[0].Text;

    /// <summary>Where the closing braces begin, an inner hyphen included.</summary>
    public int CloseAt { get; init; }
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>A quoted string, without its quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A mark such as <c>.</c>, <c>|</c>, <c>:</c>, <c>==</c>.</summary>
    Mark,
}

/// <summary>A token with its position in the text.</summary>
internal sealed record LiquidToken(TokenKind Kind, string Text, int Position);
