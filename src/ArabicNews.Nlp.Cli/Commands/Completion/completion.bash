# Completion of arabic-news for bash. In ~/.bashrc: source <(arabic-news completion bash)
_arabic_news() {
    local word=${COMP_WORDS[COMP_CWORD]} found
    found=$(arabic-news "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
    # Where only options are suggested and none is being typed, a path is expected: bash completes those.
    [[ $word == -* ]] || found=$(grep -v -e '^-' -e '^/' <<<"$found")
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$found" -- "$word"))
}
complete -o bashdefault -o default -F _arabic_news arabic-news
