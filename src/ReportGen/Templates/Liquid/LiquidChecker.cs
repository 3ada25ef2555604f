using System.Collections.Immutable;
using ReportGen.Diagnostics;
using ReportGen.Templates.Model;

namespace ReportGen.Templates.Liquid;

/// <summary>
/// Checks names, fields, filters and tags of a template on all branches, before anything is rendered, and reports every mistake with its place.
/// </summary>
/// <param name="roots">Types of the names that exist everywhere.</param>
/// <param name="faults">Takes the mistakes.</param>
internal sealed class LiquidChecker(ImmutableSortedDictionary<string, ModelType> roots, FaultList faults)
{
    private const int MaxRange = 1000;

    /// <summary>Checks one file; false where rendering it could run without end.</summary>
    public bool Check(SourceText source, ImmutableArray<LiquidTag> tags)
    {
        var bounded = true;
        var locals = new Dictionary<string, ModelType>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (!tag.IsOutput && !CheckTagName(source, tag))
            {
                bounded = false; // what is not known here may be known to the library
                continue;
            }

            bounded &= CheckRanges(source, tag);
            CheckTokens(source, tag, locals);
            Declare(tag, locals);
        }

        return bounded;
    }

    private bool CheckTagName(SourceText source, LiquidTag tag)
    {
        if (tag.Tokens.Length == 0)
            return false;
        if (FilterNames.Tags.Contains(tag.Name))
            return true;
        faults.Unknown("template-unknown-tag", source.Place(tag.Tokens[0].Position), tag.Name, FilterNames.Tags);
        return false;
    }

    private bool CheckRanges(SourceText source, LiquidTag tag)
    {
        var all = true;
        for (var i = 0; i < tag.Tokens.Length; i++)
        {
            if (tag.Tokens[i] is not { Kind: TokenKind.Mark, Text: ".." } mark)
                continue;
            var bounded = i > 0 && i + 1 < tag.Tokens.Length
                && int.TryParse(tag.Tokens[i - 1].Text, out var from) && int.TryParse(tag.Tokens[i + 1].Text, out var to)
                && (long)to - from <= MaxRange;
            if (!bounded)
                faults.Error("template-range", source.Place(mark.Position), Around(tag, i));
            all &= bounded;
        }

        return all;
    }

    private static string Around(LiquidTag tag, int i) =>
        string.Concat(tag.Tokens.Skip(Math.Max(0, i - 1)).Take(3).Select(t => t.Text));

    private void CheckTokens(SourceText source, LiquidTag tag, Dictionary<string, ModelType> locals)
    {
        for (var i = FirstExpression(tag); i < tag.Tokens.Length;)
        {
            var token = tag.Tokens[i];
            if (token is { Kind: TokenKind.Mark, Text: "|" } && i + 1 < tag.Tokens.Length)
            {
                CheckFilter(source, tag.Tokens[i + 1]);
                if (tag.Tokens[i + 1].Text == "claims")
                    CheckClaims(source, tag, i + 2);
                i += 2;
            }
            else if (token.Kind == TokenKind.Name && !FilterNames.Words.Contains(token.Text) && !IsNamedArgument(tag, i))
            {
                i = CheckPath(source, tag, i, locals);
            }
            else
            {
                i = token.Kind == TokenKind.Name && token.Text == "forloop" ? SkipPath(tag, i) : i + 1;
            }
        }
    }

    // "for x in" and "assign x =" and "capture x" declare names.
    private static int FirstExpression(LiquidTag tag) => tag.Name switch
    {
        "" => 0,
        "for" or "assign" => 3,
        "capture" or "comment" or "raw" => tag.Tokens.Length,
        _ => 1,
    };

    private static bool IsNamedArgument(LiquidTag tag, int i) =>
        i + 1 < tag.Tokens.Length && tag.Tokens[i + 1].Text == ":" && (i == 0 || tag.Tokens[i - 1].Text is ":" or ",");

    private static int SkipPath(LiquidTag tag, int i)
    {
        i++;
        while (i + 1 < tag.Tokens.Length && tag.Tokens[i].Text == ".")
            i += 2;
        return i;
    }

    private void CheckFilter(SourceText source, LiquidToken name)
    {
        if (!FilterNames.Own.Contains(name.Text) && !FilterNames.Standard.Contains(name.Text))
            faults.Unknown("template-unknown-filter", source.Place(name.Position), name.Text, FilterNames.Own.Concat(FilterNames.Standard));
    }

    // A sentence under a name that is never asked for would never be said.
    private void CheckClaims(SourceText source, LiquidTag tag, int from)
    {
        for (var i = from; i + 1 < tag.Tokens.Length && tag.Tokens[i].Text != "|"; i++)
        {
            if (tag.Tokens[i].Kind == TokenKind.Name && tag.Tokens[i + 1].Text == ":" && !FilterNames.Claims.Contains(tag.Tokens[i].Text))
                faults.Unknown("template-unknown-key", source.Place(tag.Tokens[i].Position), tag.Tokens[i].Text, FilterNames.Claims);
        }
    }

    private int CheckPath(SourceText source, LiquidTag tag, int i, Dictionary<string, ModelType> locals)
    {
        var path = LiquidPath.Read(tag, i);
        var type = locals.GetValueOrDefault(path.Root.Text) ?? roots.GetValueOrDefault(path.Root.Text);
        if (type is null)
        {
            faults.Unknown("template-unknown-name", source.Place(path.Root.Position), path.Root.Text, roots.Keys.Concat(locals.Keys));
            return path.Next;
        }

        foreach (var member in path.Members)
        {
            var next = member is null ? type.Item ?? type.Rest ?? ModelType.Any : type.Member(member.Text);
            if (next is null)
            {
                faults.Unknown("template-unknown-field", source.Place(member!.Position), member.Text, type.Members.Keys);
                break;
            }

            type = next;
        }

        return path.Next;
    }

    private void Declare(LiquidTag tag, Dictionary<string, ModelType> locals)
    {
        if (tag.Tokens.Length < 2)
            return;
        var name = tag.Tokens[1].Text;
        if (tag.Name == "capture")
            locals[name] = ModelType.Plain;
        else if (tag.Name == "assign")
            locals[name] = TypeFrom(tag, 3, locals) ?? ModelType.Any;
        else if (tag.Name == "for")
            locals[name] = TypeFrom(tag, 3, locals)?.Item ?? ModelType.Any;
    }

    private ModelType? TypeFrom(LiquidTag tag, int i, Dictionary<string, ModelType> locals)
    {
        if (i >= tag.Tokens.Length || tag.Tokens[i].Kind != TokenKind.Name || tag.Tokens.Any(t => t.Text == "|"))
            return null;
        var path = LiquidPath.Read(tag, i);
        var type = locals.GetValueOrDefault(path.Root.Text) ?? roots.GetValueOrDefault(path.Root.Text);
        foreach (var member in path.Members)
            type = member is null ? null : type?.Member(member.Text);
        return type;
    }
}
