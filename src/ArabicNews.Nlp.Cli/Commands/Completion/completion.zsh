#compdef arabic-news
# Completion of arabic-news for zsh. In ~/.zshrc, below compinit: source <(arabic-news completion zsh)
_arabic_news() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a found
    found=("${(@f)$(arabic-news "[suggest:${#line}]" "$line" 2>/dev/null)}")
    [[ "$words[CURRENT]" == -* ]] || found=("${(@)found:#[-/]*}")
    if (( ${#found} )) && [[ -n "$found[1]" ]]; then
        compadd -- "${found[@]}"
    else
        _files
    fi
}
compdef _arabic_news arabic-news
