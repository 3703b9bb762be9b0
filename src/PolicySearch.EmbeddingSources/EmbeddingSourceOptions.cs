namespace PolicySearch.EmbeddingSources;

/// <summary>Settings of models from elsewhere.</summary>
public sealed record EmbeddingSourceOptions
{
    /// <summary>The environment variables that may hold the key of an embedding server, the first that is set counts.</summary>
    public static IReadOnlyList<string> KeyVariables { get; } = ["POLICYSEARCH_EMBEDDING_KEY", "OPENAI_API_KEY"];

    /// <summary>Key of the server.</summary>
    /// <value>Null: none is needed.</value>
    public string? ApiKey { get; init; }

    /// <summary>How long one request to the server may take.</summary>
    /// <value>60 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request is sent again after 408, 429, 5xx or a lost connection, with growing pauses or as <c>Retry-After</c> says.</summary>
    /// <value>4.</value>
    public int Retries { get; init; } = 4;

    /// <summary>Texts in one request or one run of the model.</summary>
    /// <value>32.</value>
    public int BatchSize { get; init; } = 32;

    /// <summary>Characters of a text that a server's model surely reads: its tokenizer is not known here.</summary>
    /// <value>480.</value>
    public int MaxCharacters { get; init; } = 480;

    /// <summary>Tokens that a model of a folder reads, those that begin and end a text among them.</summary>
    /// <value>Null: as the folder's files say, else 512.</value>
    public int? MaxTokens { get; init; }

    /// <summary>The shared library of ONNX Runtime (<c>libonnxruntime.so.1</c>), of version 1.31 or newer.</summary>
    /// <value>Null: as the operating system finds <c>onnxruntime</c>.</value>
    public string? OnnxRuntimePath { get; init; }

    /// <summary>Threads of ONNX Runtime.</summary>
    /// <value>0: as many as there are cores.</value>
    public int Threads { get; init; }

    /// <summary>The defaults, with the key taken from the environment.</summary>
    public static EmbeddingSourceOptions FromEnvironment() => new()
    {
        ApiKey = KeyVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(key => !string.IsNullOrEmpty(key)),
        MaxTokens = int.TryParse(Environment.GetEnvironmentVariable("POLICYSEARCH_EMBEDDING_TOKENS"), out var tokens) && tokens > 0 ? tokens : null,
        OnnxRuntimePath = Environment.GetEnvironmentVariable("POLICYSEARCH_ONNXRUNTIME"),
    };
}
