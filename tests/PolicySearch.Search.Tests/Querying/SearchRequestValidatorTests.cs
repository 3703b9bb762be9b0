using PolicySearch.Search.Querying;

namespace PolicySearch.Search.Tests.Querying;

public sealed class SearchRequestValidatorTests
{
    public static TheoryData<string, SearchRequest> Wrong => new()
    {
        { "query-empty", Ask("") },
        { "query-empty", Ask("  　") },
        { "query-too-long", Ask(new string('停', 100_000)) },
        { "query-only-exclusions", Ask("-停车") },
        { "size-out-of-range", Ask("停车") with { Size = 0 } },
        { "size-out-of-range", Ask("停车") with { Size = 101 } },
        { "page-out-of-range", Ask("停车") with { Page = 0 } },
        { "page-out-of-range", Ask("停车") with { Page = 1001 } },
        { "page-out-of-range", Ask("停车") with { Page = int.MaxValue, Size = 100 } },
        { "date-range-reversed", Ask("停车") with { From = new DateOnly(2021, 1, 2), To = new DateOnly(2021, 1, 1) } },
        { "max-chars-out-of-range", Ask("停车") with { MaxChars = 0 } },
        { "too-many-filter-values", Ask("停车") with { Cities = new string[101] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_WrongRequest_NamesCauseAndRemedy(string code, SearchRequest request)
    {
        var error = Assert.Throws<SearchRequestException>(() => SearchRequestValidator.Validate(request));

        Assert.Equal(code, error.Code);
        Assert.NotEmpty(error.Message);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Validate_BoundsThemselves_AreFine() =>
        SearchRequestValidator.Validate(Ask(new string('停', 1000)) with { Page = 100, Size = 100, MaxChars = 1 });

    private static SearchRequest Ask(string query) => new() { Query = query };
}
