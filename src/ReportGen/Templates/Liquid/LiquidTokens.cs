using System.Collections.Immutable;

namespace ReportGen.Templates.Liquid;

/// <summary>Splits the inside of a tag.</summary>
internal static class LiquidTokens
{
    /// <summary>The tokens between two positions of the text.</summary>
    public static ImmutableArray<LiquidToken> Read(string text, int from, int to)
    {
        var tokens = ImmutableArray.CreateBuilder<LiquidToken>();
        for (var i = from; i < to;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var token = One(text, i, to);
            tokens.Add(token);
            i += Length(token);
        }

        return tokens.ToImmutable();
    }

    private static int Length(LiquidToken token) => token.Text.Length + (token.Kind == TokenKind.Text ? 2 : 0);

    private static LiquidToken One(string text, int at, int to)
    {
        var c = text[at];
        if (c is '"' or '\'')
        {
            var end = text.IndexOf(c, at + 1);
            var close = end < 0 || end > to ? to : end;
            return new LiquidToken(TokenKind.Text, text[(at + 1)..close], at);
        }

        if (char.IsLetter(c) || c == '_')
            return new LiquidToken(TokenKind.Name, Run(text, at, to, ch => char.IsLetterOrDigit(ch) || ch is '_' or '-'), at);
        if (char.IsAsciiDigit(c))
            return new LiquidToken(TokenKind.Number, NumberRun(text, at, to), at);
        if (at + 1 < to && (text[at + 1] == '=' && c is '=' or '!' or '<' or '>' || (c == '.' && text[at + 1] == '.') || (c == '<' && text[at + 1] == '>')))
            return new LiquidToken(TokenKind.Mark, text.Substring(at, 2), at);
        return new LiquidToken(TokenKind.Mark, c.ToString(), at);
    }

    private static string NumberRun(string text, int at, int to)
    {
        var end = at;
        while (end < to && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < to && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return text[at..end];
    }

    private static string Run(string text, int at, int to, Func<char, bool> belongs)
    {
        var end = at;
        while (end < to && belongs(text[end]))
            end++;
        return text[at..end];
    }
}
